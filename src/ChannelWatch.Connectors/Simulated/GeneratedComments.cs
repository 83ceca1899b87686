using System.Globalization;
using System.Text.Json;

namespace ChannelWatch.Connectors.Simulated;

/// <summary>Makes up any number of different comments, the same ones every time; for measuring.</summary>
internal static class GeneratedComments
{
    private static readonly string[] Openings =
    [
        "Lovely to see the photos of", "What time does", "Can somebody tell me about", "Well done to everyone at", "We really enjoyed", "I am not happy about", "Thank you for",
        "Is there any news on", "My daughter loved", "So proud of the children at", "Disappointed that nobody told us about", "Message me for cheap tickets to",
    ];

    private static readonly string[] Subjects =
    [
        "the harvest assembly", "sports day", "the Year 4 trip", "the new lunch menu", "the book fair", "the summer fair", "parents' evening", "swimming lessons", "the school play",
        "after-school club", "the car park", "the choir concert", "the science week",
    ];

    public static PlatformComment Make(int index, DateTimeOffset startedAt)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var text = $"{Openings[index % Openings.Length]} {Subjects[index / Openings.Length % Subjects.Length]}, no. {number}";
        return new PlatformComment
        {
            Id = new CommentId($"g{number}"),
            Author = new PlatformAuthor($"parent-{index % 211}", $"Parent {index % 211}"),
            Text = text,
            PostedAt = startedAt,
            PostId = $"post-{index % 17}",
            PostText = "News from school",
            RawJson = JsonSerializer.Serialize(new { id = $"g{number}", text }),
        };
    }
}
