using System.Globalization;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Telegram;

namespace ChannelWatch.Connectors.Tests.Telegram;

/// <summary>The contract, on the Telegram stand-in.</summary>
public sealed class TelegramContract : ConnectorContract, IAsyncLifetime
{
    private TelegramStandIn _telegram = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new(string.Create(CultureInfo.InvariantCulture, $"{TelegramStandIn.Group}:99999"));

    public async Task InitializeAsync()
    {
        _telegram = await TelegramStandIn.StartAsync();
        _connector = TelegramConnect.To(_telegram, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(TelegramStandIn.IdOf(_telegram.Add(text))));
}
