using System.Net;
using System.Text;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The demonstration's mails as they would look; nothing of the kind anywhere else.</summary>
public sealed class OutboxTests
{
    private const string Html = "<html><head></head><body><p>Grüße & a <a href=\"http://x.example/\">link</a></p></body></html>";

    private static readonly string Mail = $"""
        From: ChannelWatch <cw@larkfield.example>
        To: Anil Shah <anil@larkfield.example>
        Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("To decide – "))}?=
         =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("2 comments"))}?=
        Content-Type: multipart/alternative; boundary="=_cw_1"

        --=_cw_1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Encoding.UTF8.GetBytes("Two comments wait."))}
        --=_cw_1
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Encoding.UTF8.GetBytes(Html))}
        --=_cw_1--
        """;

    [Fact]
    public async Task A_mail_is_shown_as_it_would_look_in_a_frame_that_may_do_nothing()
    {
        await using var site = await PageSite.StartAsync(demo: true);
        await File.WriteAllTextAsync(Path.Combine(site.MailFolder, "one.eml"), Mail);

        using var frame = await site.Client.GetAsync("/outbox/one.eml/html");

        Assert.Contains("To decide – 2 comments", WebUtility.HtmlDecode(await site.Client.GetStringAsync("/outbox")), StringComparison.Ordinal);
        Assert.Contains("Two comments wait.", await site.Client.GetStringAsync("/outbox/one.eml"), StringComparison.Ordinal);
        Assert.Contains("Grüße", await frame.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("sandbox", frame.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/outbox/..%2Fchannelwatch.db")]
    [InlineData("/outbox/%2Fetc%2Fpasswd")]
    [InlineData("/outbox/none.eml/html")]
    public async Task Only_mails_of_the_folder_are_shown(string address)
    {
        await using var site = await PageSite.StartAsync(demo: true);

        using var answer = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Outside_the_demonstration_there_is_no_outbox_and_no_link_on_the_first_page()
    {
        await using var site = await PageSite.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(site.MailFolder, "one.eml"), Mail);

        using var answer = await site.Client.GetAsync("/outbox");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("/queue/", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
