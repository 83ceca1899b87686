namespace ChannelWatch.Training;

/// <summary>Settings of the first stage, found on folds of the training files.</summary>
/// <param name="Cost">Price of a margin error.</param>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="RatioFloor">What an n-gram equally common on both sides may still weigh.</param>
/// <param name="WordWeight">Weight of word n-grams against characters.</param>
/// <param name="MinimumTexts">N-grams in fewer texts are left out.</param>
/// <param name="Balance">Power of the class ratio by which the rarer class counts more.</param>
internal sealed record LinearSettings(float Cost, int Epochs, float RatioFloor, float WordWeight, int MinimumTexts, float Balance);
