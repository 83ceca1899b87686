namespace ChannelWatch.Storage.Migrations;

/// <summary>One numbered step of the schema, forward only.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All steps made for a database, in order.</summary>
    public static IReadOnlyList<Migration> All(string folder)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name, name[(folder.Length + 1)..^4])),
        ];
    }

    private static Migration Read(System.Reflection.Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
