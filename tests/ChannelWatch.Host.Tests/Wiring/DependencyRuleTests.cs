using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace ChannelWatch.Host.Tests.Wiring;

/// <summary>The dependency rule (DESIGN 4), read from what was compiled.</summary>
public sealed class DependencyRuleTests
{
    private static readonly string[] NotInCore =
    [
        "System.Net.Http", "System.Net.Mail", "System.Net.Sockets", "System.Data.Common", "Microsoft.Data.Sqlite", "Dapper", "Quartz", "Serilog", "Microsoft.AspNetCore",
    ];

    private static readonly Assembly Core = typeof(ChannelWatch.Core.CoreServices).Assembly;

    [Fact]
    public void Core_references_none_of_ours() =>
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), reference => IsOurs(reference));

    [Theory]
    [InlineData(typeof(ChannelWatch.Classification.ClassificationOptions))]
    [InlineData(typeof(ChannelWatch.Connectors.ConnectorList))]
    [InlineData(typeof(ChannelWatch.Storage.StorageOptions))]
    [InlineData(typeof(ChannelWatch.Mail.MailOptions))]
    public void The_parts_reference_core_and_never_each_other(Type one)
    {
        var ours = one.Assembly.GetReferencedAssemblies().Where(IsOurs).Select(reference => reference.Name);

        Assert.Equal(["ChannelWatch.Core"], ours);
    }

    [Fact]
    public void Core_uses_no_type_of_HTTP_SQL_mail_Quartz_or_Serilog()
    {
        using var file = new PEReader(File.OpenRead(Core.Location));
        var metadata = file.GetMetadataReader();

        var used = metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => metadata.GetString(type.Namespace)).Distinct();

        Assert.DoesNotContain(used, name => NotInCore.Any(forbidden => name == forbidden || name.StartsWith(forbidden + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Serilog_appears_in_the_host_only()
    {
        var others = new[] { Core, typeof(ChannelWatch.Classification.ClassificationOptions).Assembly, typeof(ChannelWatch.Connectors.ConnectorList).Assembly, typeof(ChannelWatch.Storage.StorageOptions).Assembly, typeof(ChannelWatch.Mail.MailOptions).Assembly };

        Assert.DoesNotContain(others.SelectMany(assembly => assembly.GetReferencedAssemblies()), reference => reference.Name?.StartsWith("Serilog", StringComparison.Ordinal) == true);
    }

    private static bool IsOurs(AssemblyName name) => name.Name is "channelwatch" || name.Name?.StartsWith("ChannelWatch.", StringComparison.Ordinal) == true;
}
