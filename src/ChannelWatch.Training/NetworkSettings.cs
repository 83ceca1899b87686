namespace ChannelWatch.Training;

/// <summary>Settings of the second stage, found on folds of the training files.</summary>
internal sealed record NetworkSettings(int Hidden, int Members, int Epochs, float Rate, float Decay, float Dropout);
