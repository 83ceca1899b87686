using ChannelWatch.Core.Polling.Planning;

namespace ChannelWatch.Benchmarks;

/// <summary>A channel of an invented school, with how lively it is and how often it may be asked.</summary>
/// <param name="Name">Which.</param>
/// <param name="PostsADay">Posts on a school day; fewer at weekends.</param>
/// <param name="Burst">Comments a post draws on average; many draw none, a few a great many.</param>
/// <param name="NoiseADay">Comments that follow from no post; about a tenth of all.</param>
/// <param name="Pace">How often it may be asked.</param>
internal sealed record SimulatedChannel(string Name, double PostsADay, double Burst, double NoiseADay, PollPace Pace)
{
    public static IReadOnlyList<SimulatedChannel> Seven { get; } =
    [
        new("facebook", 1.2, 14, 1.5, Of(288, 15)),
        new("instagram", 0.8, 10, 0.7, Of(192, 22.5)),
        new("youtube", 0.25, 8, 0.2, Of(96, 45)),
        new("x", 0.8, 5, 0.35, Of(48, 90)),
        new("linkedin", 0.3, 5, 0.15, Of(48, 90)),
        new("website", 0.4, 5, 0.2, Of(288, 15)),
        new("bluesky", 0.5, 4, 0.2, Of(144, 30)),
    ];

    private static PollPace Of(double callsADay, double longestMinutes) => new(callsADay, TimeSpan.FromMinutes(longestMinutes), TimeSpan.FromSeconds(15));
}
