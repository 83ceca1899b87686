using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelWatch.Connectors.Simulated;

/// <summary>Keeps the state in one file that is always whole: written beside, flushed, then moved into place.</summary>
internal sealed class SimulatedStateFile(string path)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public async Task<SimulatedState?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            await using var stream = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<SimulatedState>(stream, Json, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ChannelException(ChannelFailure.ServerError, $"The state of the simulated channel, '{path}', cannot be read; delete it to begin anew.", inner: exception);
        }
    }

    public async Task WriteAsync(SimulatedState state, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            await using (var stream = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
            {
                await JsonSerializer.SerializeAsync(stream, state, Json, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ChannelException(ChannelFailure.ServerError, $"The state of the simulated channel, '{path}', cannot be written.", inner: exception);
        }
    }
}
