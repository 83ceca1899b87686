using System.Diagnostics;
using System.Globalization;

namespace ChannelWatch.Training;

/// <summary>Tells the person at the keyboard how far training is.</summary>
internal static class Progress
{
    private static readonly long Start = Stopwatch.GetTimestamp();

    public static void Say(string what) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(Start).TotalSeconds,6:F1} s  {what}"));
}
