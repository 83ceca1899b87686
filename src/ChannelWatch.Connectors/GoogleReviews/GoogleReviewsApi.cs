using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>The calls of the Business Profile API that moderation needs; knows addresses, not meanings.</summary>
internal sealed class GoogleReviewsApi
{
    private readonly string _reviews;
    private readonly PlatformApi _api;

    public GoogleReviewsApi(HttpClient http, GoogleReviewsOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _reviews = $"accounts/{options.AccountId}/locations/{options.LocationId}/reviews";
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        var refresh = new OAuthRefresh(client, new Uri(options.SignInRoot, "token"), new OAuthApplication("Google", options.ClientId, options.ClientSecret, Basic: false, GoogleReviewsRefusal.SignIn), clock);
        Token = new RenewingToken(tokens, channel, new PlatformToken("", options.RefreshToken, null, null, RenewingToken.Fingerprint(options.RefreshToken)), clock) { Renew = refresh.RenewAsync };
        _api = new PlatformApi(client, options.ApiRoot)
        {
            Refusal = GoogleReviewsRefusal.From,
            Budget = new BudgetGate(budget, options.Ration),
            SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Token.CurrentAsync(cancellationToken)).Access),
            SignInAgain = Token.AnotherAsync,
        };
    }

    public RenewingToken Token { get; }

    /// <summary>The place's reviews, last changed first.</summary>
    /// <exception cref="ChannelException"><see cref="ChannelFailure.NotFound"/> when there is no such place.</exception>
    public async Task<JsonElement> ReviewsAsync(string? page, CancellationToken cancellationToken) =>
        await FindAsync(QueryText.With(_reviews, ("pageSize", "50"), ("orderBy", "updateTime desc"), ("pageToken", page)), cancellationToken)
        ?? throw new ChannelException(ChannelFailure.NotFound, "Google knows no such place of this account: check AccountId and LocationId, and that the profile is verified (docs/channels/google-reviews.md, step 6).");

    /// <summary>One review, or null when Google no longer has it, though it has the place.</summary>
    public async Task<JsonElement?> ReviewAsync(string id, CancellationToken cancellationToken)
    {
        var row = await FindAsync($"{_reviews}/{QueryText.Path(id)}", cancellationToken);
        if (row is not { } review)
        {
            await ReviewsAsync(null, cancellationToken);
            return null;
        }

        // An answer without the review would look like one that nobody has answered, and the school's answer would be replaced.
        return Wire.Text(review, "reviewId") == id ? row : throw Wire.Odd("reviewId", "the review asked for");
    }

    /// <summary>Sets the one answer a review has, in place of any there was.</summary>
    public Task<JsonElement> ReplyAsync(string id, string text, CancellationToken cancellationToken) => _api.PutAsync($"{_reviews}/{QueryText.Path(id)}/reply", new { comment = text }, cancellationToken);

    private async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Parts.Object(await _api.GetAsync(path, cancellationToken));
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }
}
