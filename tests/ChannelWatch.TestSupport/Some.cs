using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.TestSupport;

/// <summary>Values that do not matter to the test that uses them. All invented.</summary>
public static class Some
{
    private static int s_counter;

    /// <summary>A Tuesday in term time, 10:00 in London (BST).</summary>
    public static DateTimeOffset Instant { get; } = new(2026, 9, 8, 9, 0, 0, TimeSpan.Zero);

    public static SchoolId SchoolId { get; } = new("larkfield");

    public static ChannelId ChannelId { get; } = new("larkfield-website");

    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static int Number() => Interlocked.Increment(ref s_counter);

    public static Channel Channel(string id = "larkfield-website", string kind = "simulated") =>
        new() { Id = new ChannelId(id), School = SchoolId, Kind = kind, Name = "School website" };

    public static Person Moderator { get; } = new() { Name = "Anil Shah", Email = "anil@larkfield.example", Roles = [Role.Moderator] };

    public static Person Head { get; } = new() { Name = "Mrs Hartley", Email = "head@larkfield.example", Roles = [Role.Headteacher] };

    public static Person Lead { get; } = new() { Name = "Joan Price", Email = "dsl@larkfield.example", Roles = [Role.SafeguardingLead] };

    public static Person Deputy { get; } = new() { Name = "Tom Weir", Email = "deputy@larkfield.example", Roles = [Role.Deputy] };

    public static Person Technician { get; } = new() { Name = "Ida Bell", Email = "it@larkfield.example", Roles = [Role.Technician] };

    public static School School(params Channel[] channels) => new()
    {
        Id = SchoolId,
        Name = "Larkfield Primary School",
        Zone = London,
        People = [Moderator, Head, Lead, Deputy, Technician],
        Channels = channels.Length == 0 ? [Channel()] : channels,
        ReplyTemplates = [new ReplyTemplate("thanks", "Thank you, we will reply", "Thank you for your message. {school} will reply soon.", [Intent.Query])],
    };

    public static PlatformAuthor Author(string? name = null, bool isSchool = false) =>
        new(name is null ? $"author-{Number()}" : $"id-of-{name}", name ?? "A Parent", isSchool);

    public static PlatformComment Comment(string text = "Lovely assembly today", string? id = null, PlatformAuthor? author = null, DateTimeOffset? at = null) => new()
    {
        Id = new CommentId(id ?? $"c{Number()}"),
        Author = author ?? Author(),
        Text = text,
        PostedAt = at ?? Instant,
        PostId = "post-1",
        PostText = "Harvest assembly",
        RawJson = """{"from":"test"}""",
    };
}
