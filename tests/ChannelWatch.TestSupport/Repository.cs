namespace ChannelWatch.TestSupport;

/// <summary>Where the checkout is, found upwards from the running test.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChannelWatch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No ChannelWatch.sln above {from}.");
    }
}
