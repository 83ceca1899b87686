namespace ChannelWatch.Host.Configuration;

/// <summary>What the command line said about the installation.</summary>
internal sealed record InstallationRequest(IReadOnlyList<string> ConfigFiles, string DataDirectory, string? Urls)
{
    public const string DefaultUrls = "http://127.0.0.1:8377";

    public static string DefaultData { get; } = Path.Combine(".", "data");
}
