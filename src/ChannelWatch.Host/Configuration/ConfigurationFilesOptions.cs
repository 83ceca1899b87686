namespace ChannelWatch.Host.Configuration;

/// <summary>Operators' own files instead of those that come with the program; relative to the configuration file that names them.</summary>
internal sealed class ConfigurationFilesOptions
{
    public string? Policy { get; set; }

    /// <summary>Folder of word lists.</summary>
    public string? Words { get; set; }

    public string? BankHolidays { get; set; }

    public string? Replies { get; set; }
}
