using ChannelWatch.Host.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChannelWatch.Host.Tests.Security;

/// <summary>Stored sign-ins are worth nothing without the key folder, and its loss is said, never a crash.</summary>
public sealed class TokenSealTests : IDisposable
{
    private readonly string _keys = Directory.CreateTempSubdirectory("channelwatch-keys-").FullName;

    public void Dispose() => Directory.Delete(_keys, recursive: true);

    [Fact]
    public void What_was_sealed_is_opened_after_a_restart_and_cannot_be_read_without_opening()
    {
        var sealedText = NewSeal().Seal("access-secret");

        Assert.DoesNotContain("access-secret", sealedText, StringComparison.Ordinal);
        Assert.Equal("access-secret", NewSeal().Open(sealedText!));
    }

    [Fact]
    public void A_lost_key_folder_makes_what_was_sealed_unreadable()
    {
        var sealedText = NewSeal().Seal("access-secret");
        Array.ForEach(Directory.GetFiles(_keys), File.Delete);

        Assert.Null(NewSeal().Open(sealedText!));
    }

    [Fact]
    public void A_damaged_key_folder_makes_what_was_sealed_unreadable()
    {
        var sealedText = NewSeal().Seal("access-secret");
        Array.ForEach(Directory.GetFiles(_keys), file => File.WriteAllText(file, "<key>torn"));

        Assert.Null(NewSeal().Open(sealedText!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("never sealed")]
    public void What_was_never_sealed_cannot_be_opened(string text) => Assert.Null(NewSeal().Open(text));

    private TokenSeal NewSeal()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().SetApplicationName("ChannelWatch").PersistKeysToFileSystem(new DirectoryInfo(_keys));
        return new TokenSeal(services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>());
    }
}
