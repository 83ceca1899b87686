namespace ChannelWatch.Host.Configuration;

/// <summary>Which store keeps the record.</summary>
internal sealed class StoreChoice
{
    public const string Sqlite = "sqlite";

    public string Kind { get; set; } = Sqlite;

    /// <summary>Named here so that whoever expects it is told clearly, rather than about an unknown key.</summary>
    public string? Connection { get; set; }

    public string? Redis { get; set; }
}
