using Azure.Core.Pipeline;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Mail.Graph;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>Handing mails to Microsoft Graph, with the real sign-in library against a stand-in.</summary>
public sealed class GraphTests
{
    [Fact]
    public async Task A_mail_is_handed_over_whole_in_its_mime_form()
    {
        await using var graph = await GraphStandIn.StartAsync();

        await Transport(graph).SendAsync(Mails.Outgoing(), CancellationToken.None);

        var (mailbox, mime) = Assert.Single(graph.Taken);
        var mail = ParsedMail.Of(mime);
        Assert.Equal(("alerts@larkfield.example", "auto-generated", Mails.Outgoing().Text), (mailbox, mail["Auto-Submitted"], mail.Text));
    }

    [Theory]
    [InlineData(429, "ApplicationThrottled", false, "slow down")]
    [InlineData(503, "ServiceUnavailable", false, "could not take the mail now")]
    [InlineData(401, "InvalidAuthenticationToken", false, "does not accept the app's sign-in")]
    [InlineData(403, "ErrorAccessDenied", false, "application permission Mail.Send")]
    [InlineData(403, "ErrorSendAsDenied", false, "grant Send As")]
    [InlineData(404, "ErrorInvalidUser", false, "Check Mail:Graph:Mailbox")]
    [InlineData(400, "ErrorInvalidRecipients", true, "refuses the recipient's address")]
    public async Task A_refusal_says_what_to_do_and_whether_to_try_again(int status, string code, bool permanent, string words)
    {
        await using var graph = await GraphStandIn.StartAsync();
        graph.Refusal = (status, code, null);

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(graph).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(permanent, refused.Permanent);
    }

    [Fact]
    public async Task The_wait_that_graph_asks_for_is_passed_on()
    {
        await using var graph = await GraphStandIn.StartAsync();
        graph.Refusal = (429, "ApplicationThrottled", "37");

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(graph).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Equal(TimeSpan.FromSeconds(37), refused.RetryAfter);
    }

    [Theory]
    [InlineData("AADSTS7000222", "client secret has expired")]
    [InlineData("AADSTS7000215", "the client secret is wrong")]
    [InlineData("AADSTS700016", "does not know the app")]
    [InlineData("AADSTS50034", "refused the app's sign-in (AADSTS50034)")]
    public async Task A_refused_sign_in_is_explained_without_the_secret(string code, string words)
    {
        await using var graph = await GraphStandIn.StartAsync();
        graph.SignInRefusal = code;

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(graph).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.False(refused.Permanent);
        Assert.DoesNotContain(graph.Secret, refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, false, "expired on")]
    [InlineData(20, false, "expires in 20 days")]
    [InlineData(90, true, "is good until")]
    public async Task The_check_warns_a_month_before_the_secret_ends(int days, bool works, string words)
    {
        await using var graph = await GraphStandIn.StartAsync();

        var findings = await Transport(graph, DateOnly.FromDateTime(Some.Instant.UtcDateTime).AddDays(days)).CheckAsync(CancellationToken.None);

        Assert.True(findings[0].Works, findings[0].Detail);
        Assert.Equal(works, findings[1].Works);
        Assert.Contains(words, findings[1].Detail, StringComparison.Ordinal);
    }

    private static GraphTransport Transport(GraphStandIn graph, DateOnly? expires = null)
    {
        var options = new MailOptions { Transport = MailTransportKind.Graph, FromAddress = "alerts@larkfield.example" };
        (options.Graph.TenantId, options.Graph.ClientId, options.Graph.ClientSecret) = ("larkfield-tenant", "larkfield-app", graph.Secret);
        (options.Graph.Endpoint, options.Graph.Authority, options.Graph.SecretExpiresOn) = (graph.Address, graph.Address, expires);
        var credential = GraphCredential.From(options.Graph, new HttpClientTransport(new HttpClient(GraphStandIn.Trusting())));
        return new GraphTransport(options, new HttpClient(GraphStandIn.Trusting()), credential, new FixedClock());
    }
}
