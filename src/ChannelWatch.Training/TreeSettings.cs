namespace ChannelWatch.Training;

/// <summary>Settings of the boosted trees, found on folds of the training files.</summary>
/// <param name="Rounds">Trees for each voice of <see cref="TreeStage.Voices"/>.</param>
/// <param name="Rate">How much of each tree is taken.</param>
/// <param name="Softness">Added to each leaf's weight, so that small leaves say little.</param>
/// <param name="Inputs">Share of the inputs a tree may ask about.</param>
/// <param name="Others">How much the lesser labels of a voice count when a question is chosen.</param>
internal sealed record TreeSettings(IReadOnlyList<int> Rounds, float Rate, float Softness, double Inputs, float Others);
