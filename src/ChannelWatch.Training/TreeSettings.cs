namespace ChannelWatch.Training;

/// <summary>Settings of the boosted trees, found on folds of the training files.</summary>
/// <param name="Rounds">Trees for each output that decides something.</param>
/// <param name="FlagRounds">Trees for each other output.</param>
/// <param name="Rate">How much of each tree is taken.</param>
/// <param name="Softness">Added to each leaf's weight, so that small leaves say little.</param>
/// <param name="Inputs">Share of the inputs a tree may ask about.</param>
internal sealed record TreeSettings(int Rounds, int FlagRounds, float Rate, float Softness, double Inputs);
