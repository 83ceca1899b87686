namespace ChannelWatch.Host.Intake;

/// <summary>How much may be handed in at once (docs/intake.md).</summary>
internal static class IntakeLimits
{
    public const int LargestBody = 2 * 1024 * 1024;
    public const int LargestFile = 16 * 1024 * 1024;
    public const int MostComments = 500;
    public const int MostCommentsInFile = 50_000;
    public const int LongestId = 200;
    public const int LongestText = 20_000;
    public const int LongestName = 500;
    public const int LongestLink = 2_000;
    public const int MostAttachments = 20;
    public const int MostDecisions = 500;
    public const int Deepest = 8;
}
