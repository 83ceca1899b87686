using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The pages of a school with a group no program can read.</summary>
internal static class ManualSite
{
    /// <summary>The shortest picture there is: its first bytes are what counts.</summary>
    public static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public static Channel Group { get; } = Some.Channel("larkfield-parents", "manual") with { Name = "Parents of Year 4" };

    public static async Task<PageSite> StartAsync(bool reportForm = false)
    {
        var site = await PageSite.StartAsync(Some.School(Group));
        site.Platform.Others[Group.Id] = new WatchedByHand(new ManualWatch { Platform = "WhatsApp", Owner = "The office", ReportForm = reportForm });
        return site;
    }

    public static Uri Check(this PageSite site) => site.Links.ToCheck(site.School.Id, Some.Moderator, Group.Id);

    /// <summary>Sends the report form as a browser does, on the page the link shows now.</summary>
    public static async Task<HttpResponseMessage> ReportAsync(this PageSite site, Uri link, byte[]? picture, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Prepend(("nonce", PageSite.NonceOf(await site.PageAsync(link)))).Prepend(("action", "report")))
        {
            form.Add(new StringContent(value), name);
        }

        if (picture is not null)
        {
            form.Add(new ByteArrayContent(picture), "picture", "what-they-call-it.html");
        }

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        return await site.Client.PostAsync(link, form);
    }

    public static async Task<IReadOnlyList<Case>> ReportedAsync(this PageSite site) => await site.Cases.FindAsync(new CaseQuery { Channels = [Group.Id] }, CancellationToken.None);
}
