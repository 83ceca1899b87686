using System.Text.Json;

namespace ChannelWatch.Connectors.Sweeping;

/// <summary>A post, video or picture of the account, under which comments may stand.</summary>
/// <param name="Id">The platform's identifier.</param>
/// <param name="At">When it was published.</param>
/// <param name="Row">As the platform sent it, first comments included where it embeds them.</param>
internal sealed record SweptPost(string Id, DateTimeOffset At, JsonElement Row);
