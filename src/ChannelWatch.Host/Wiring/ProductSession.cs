using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Commands;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Storage;

namespace ChannelWatch.Host.Wiring;

/// <summary>The product opened for one command: no jobs, no pages served.</summary>
internal sealed class ProductSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ProductSession(Installation installation, ServiceProvider services) => (Installation, _services) = (installation, services);

    public Installation Installation { get; }

    public DataFolder Folder => new(Installation.DataDirectory);

    public static async Task<ProductSession> OpenAsync(InstallationRequest request, CommandConsole console, bool mustExist, CancellationToken cancellationToken)
    {
        var installation = InstallationReading.Read(request, console);
        var folder = new DataFolder(installation.DataDirectory);
        if (mustExist && !folder.HasRecord)
        {
            throw new CommandFailure($"There is no record in {installation.DataDirectory} yet. Start the service first (channelwatch run), or name its folder with --data.");
        }

        folder.MakeReady();
        folder.KeepApart(installation.IsDemo);
        var services = new ServiceCollection().AddLogging().AddSingleton(console.Clock).AddProduct(installation).BuildServiceProvider();
        await services.GetRequiredService<StoreSetup>().PrepareAsync(cancellationToken);
        return new ProductSession(installation, services);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <exception cref="CommandFailure">No such school is configured.</exception>
    public School School(string id) => Installation.Schools.Find(new SchoolId(id))
        ?? throw new CommandFailure($"--school is \"{id}\"; allowed: {string.Join(", ", Installation.Schools.Schools.Select(school => school.Id))}", ExitCode.BadRequest);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
