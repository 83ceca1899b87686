using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Whether the person who signed in still has a role on the Page: without one LinkedIn answers with empty lists, which would pass for a quiet channel.</summary>
internal sealed class LinkedInRole(LinkedInApi api, LinkedInOptions options, TimeProvider clock)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(6);

    private DateTimeOffset _askAt = DateTimeOffset.MinValue;

    /// <exception cref="ChannelException"><see cref="ChannelFailure.Permission"/> when there is no role.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() >= _askAt)
        {
            await RequireNowAsync(cancellationToken);
        }
    }

    public async Task RequireNowAsync(CancellationToken cancellationToken)
    {
        if (!Parts.Rows(await api.RolesAsync(cancellationToken), "elements").Any(Suffices))
        {
            throw new ChannelException(ChannelFailure.Permission, $"The person who signed in has no role on the Page that lets comments be read. {LinkedInRefusal.Role} If somebody else is Super admin, let them make the token; and compare OrganizationId.");
        }

        _askAt = clock.GetUtcNow() + AskAgainAfter;
    }

    private bool Suffices(JsonElement row) =>
        (Wire.OptionalText(row, "organization") ?? Wire.OptionalText(row, "organizationTarget")) == options.Page && Wire.OptionalText(row, "role") is "ADMINISTRATOR" or "DIRECT_SPONSORED_CONTENT_POSTER";
}
