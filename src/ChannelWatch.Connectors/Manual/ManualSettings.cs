using System.Globalization;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Manual;

/// <summary>Reads a channel's settings into its entry of the register, collecting every mistake.</summary>
internal sealed class ManualSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Platform", Required: true, Secret: false, "The platform's name: WhatsApp, Snapchat, Pinterest, Discord, Minecraft"),
        new("Address", Required: false, Secret: false, "Where it is: a web address, or the name of the group"),
        new("Owner", Required: true, Secret: false, "Who answers for it: the address or name of a person of the school, who is then the one reminded, or any other name"),
        new("OpenedOn", Required: false, Secret: false, "The day it was opened, such as 2025-09-01"),
        new("ClosedOn", Required: false, Secret: false, "The day it was closed: from then on nobody is asked to look"),
        new("ReviewOn", Required: false, Secret: false, "The day the school decides anew whether it still wants it"),
        new("CheckEvery", Required: false, Secret: false, "How often a person looks: day, school-day, week, month or never (default school-day)"),
        new("AskAt", Required: false, Secret: false, "Local time at which the person is asked (default 08:30)"),
        new("Within", Required: false, Secret: false, "How long until the check counts as missed, 00:30:00 to 1.00:00:00 (default 08:00:00)"),
        new("ReportForm", Required: false, Secret: false, "true lets anybody report a post to it on the page /report-a-post (default false)"),
    ];

    private readonly SettingsReader _reader = new("manual", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The entry, or null when there are <see cref="Problems"/>.</summary>
    public ManualWatch? Read()
    {
        var watch = new ManualWatch
        {
            Platform = _reader.Needed("Platform"),
            Address = _reader.Value("Address") ?? "",
            Owner = _reader.Needed("Owner"),
            OpenedOn = Day("OpenedOn"),
            ClosedOn = Day("ClosedOn"),
            ReviewOn = Day("ReviewOn"),
            Rhythm = Rhythm(_reader.OneOf("CheckEvery", "school-day", "day", "school-day", "week", "month", "never")),
            AskAt = Time("AskAt", new TimeOnly(8, 30)),
            Within = _reader.Span("Within", TimeSpan.FromHours(8), TimeSpan.FromMinutes(30), TimeSpan.FromDays(1)),
            ReportForm = _reader.Flag("ReportForm"),
        };
        if (watch.ClosedOn < watch.OpenedOn)
        {
            _reader.Problem($"ClosedOn: '{watch.ClosedOn:yyyy-MM-dd}' is before OpenedOn");
        }

        return _reader.IfFine(watch);
    }

    private static CheckRhythm Rhythm(string word) => word switch
    {
        "day" => CheckRhythm.Day,
        "week" => CheckRhythm.Week,
        "month" => CheckRhythm.Month,
        "never" => CheckRhythm.Never,
        _ => CheckRhythm.SchoolDay,
    };

    private DateOnly? Day(string key)
    {
        if (_reader.Value(key) is not { } value)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _reader.Problem($"{key}: '{value}' is not a day such as 2026-09-01");
        return null;
    }

    private TimeOnly Time(string key, TimeOnly otherwise)
    {
        if (_reader.Value(key) is not { } value)
        {
            return otherwise;
        }

        if (!TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            _reader.Problem($"{key}: '{value}' is not a time of day such as 08:30");
        }

        return time;
    }
}
