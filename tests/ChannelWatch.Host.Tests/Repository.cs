namespace ChannelWatch.Host.Tests;

/// <summary>Where the source lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "ChannelWatch.sln")) ? folder.FullName : Find(folder.Parent);
}
