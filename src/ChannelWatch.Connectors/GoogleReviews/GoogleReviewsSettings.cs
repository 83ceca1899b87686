using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>Reads a channel's settings into <see cref="GoogleReviewsOptions"/>, collecting every mistake.</summary>
internal sealed class GoogleReviewsSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("AccountId", Required: true, Secret: false, "The number after accounts/ (docs/channels/google-reviews.md says how to find it)"),
        new("LocationId", Required: true, Secret: false, "The number after locations/"),
        new("ClientId", Required: true, Secret: false, "OAuth client id of the school's Google Cloud project"),
        new("ClientSecret", Required: true, Secret: true, "That client's secret"),
        new("RefreshToken", Required: true, Secret: true, "A refresh token of an owner or manager of the profile, made as docs/channels/google-reviews.md says"),
        new("EditWindow", Required: false, Secret: false, "How far back every poll looks for edits, deletions and answers, 1 day to 365 days (default 30.00:00:00)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 90.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://mybusiness.googleapis.com/v4/)"),
        new("SignInRoot", Required: false, Secret: false, "Advanced: address of Google's sign-in (default https://oauth2.googleapis.com/)"),
    ];

    private readonly SettingsReader _reader = new("Google reviews", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public GoogleReviewsOptions? Read() => _reader.IfFine(new GoogleReviewsOptions
    {
        AccountId = Number("AccountId", "accounts/"),
        LocationId = Number("LocationId", "locations/"),
        ClientId = _reader.Needed("ClientId"),
        ClientSecret = _reader.Needed("ClientSecret"),
        RefreshToken = _reader.Needed("RefreshToken"),
        EditWindow = _reader.Span("EditWindow", TimeSpan.FromDays(30), TimeSpan.FromDays(1), TimeSpan.FromDays(365)),
        InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(90), TimeSpan.Zero, TimeSpan.FromDays(365)),
        RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        ApiRoot = _reader.Address("ApiRoot", GoogleReviewsOptions.PublicRoot, insecureAllowed: false),
        SignInRoot = _reader.Address("SignInRoot", GoogleReviewsOptions.PublicSignIn, insecureAllowed: false),
    });

    /// <summary>With or without the word Google puts before it.</summary>
    private string Number(string key, string word)
    {
        var value = _reader.Needed(key);
        var number = value.StartsWith(word, StringComparison.Ordinal) ? value[word.Length..] : value;
        if (!number.All(char.IsAsciiDigit))
        {
            _reader.Problem($"{key}: '{value}' is not a number, with or without '{word}' before it");
        }

        return number;
    }
}
