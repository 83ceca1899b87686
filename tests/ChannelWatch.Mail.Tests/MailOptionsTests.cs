using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>Mistakes in the mail settings are all named at once.</summary>
public sealed class MailOptionsTests
{
    [Fact]
    public void The_defaults_have_no_mistakes()
    {
        Assert.Empty(new MailOptions().Validate());
    }

    [Fact]
    public void Port_465_is_refused_with_the_port_to_use()
    {
        var mistakes = Smtp(smtp => smtp.Port = 465).Validate();

        Assert.Contains("587 with STARTTLS", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_never_travels_in_the_clear()
    {
        var mistakes = Smtp(smtp => (smtp.Security, smtp.User, smtp.Password) = (SmtpSecurity.None, "alerts", "hunter2")).Validate();

        Assert.Contains("must be StartTls", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once_and_no_secret_is_repeated()
    {
        var options = Smtp(smtp => (smtp.Host, smtp.Port, smtp.Password, smtp.Timeout) = ("", 0, "hunter2", TimeSpan.Zero));
        (options.FromAddress, options.ReplyTo) = ("nobody", "also nobody");

        var mistakes = options.Validate();

        Assert.Equal(6, mistakes.Count);
        Assert.All(mistakes, mistake => Assert.StartsWith("Mail:", mistake, StringComparison.Ordinal));
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Graph_needs_its_ids_and_exactly_one_credential()
    {
        var mistakes = new MailOptions { Transport = MailTransportKind.Graph, Graph = new GraphOptions { Endpoint = new Uri("http://graph.example") } }.Validate();

        Assert.Equal(["Mail:Graph:TenantId", "Mail:Graph:ClientId", "Mail:Graph:ClientSecret", "Mail:Graph:Endpoint"], mistakes.Select(mistake => mistake.Split(' ')[0]));
    }

    private static MailOptions Smtp(Action<SmtpOptions> change)
    {
        var options = new MailOptions { Transport = MailTransportKind.Smtp, Smtp = new SmtpOptions { Host = "mail.larkfield.example" } };
        change(options.Smtp);
        return options;
    }
}
