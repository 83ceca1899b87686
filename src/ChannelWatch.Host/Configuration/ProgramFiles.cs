namespace ChannelWatch.Host.Configuration;

/// <summary>Operators' data that comes with the program, used where a configuration names nothing else.</summary>
internal static class ProgramFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "config");

    public static string Policy => Path.Combine(Folder, "policy.json");

    public static string Words => Path.Combine(Folder, "words");

    public static string BankHolidays => Path.Combine(Folder, "calendars", "england-and-wales.json");

    public static string Replies => Path.Combine(Folder, "replies.json");

    public static string Demo => Path.Combine(Folder, "demo", "larkfield.json");
}
