using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Pages.Views;

namespace ChannelWatch.Host.Pages;

/// <summary>Takes reports from staff and parents without a link of their own (DESIGN 9). There is nothing here unless a school switched it on.</summary>
internal sealed class ReportEndpoint(SchoolDirectory schools, IConnectors connectors, PageForms forms, HandedIn handedIn, ICaseStore cases, TimeProvider time)
{
    /// <summary>More than this many in an hour is no emergency at a school but somebody's program.</summary>
    private const int MostAnHour = 60;

    private const string Thanks = "Thank you. The school has your report and a person will read it. You will not get an answer through this page.";

    /// <summary>Nobody reads the page and fills it in faster.</summary>
    private static readonly TimeSpan Quickest = TimeSpan.FromSeconds(2);

    private static readonly Actor Visitor = new(null, "A visitor of the report page");

    public IResult Choose() => Open().ToList() switch
    {
        [] => Page.NotFound(),
        [var only] => Render(only.School, only.Channel, null, StatusCodes.Status200OK, ReportDraft.Empty),
        var several => Page.Of<ReportChoicePage>(new ReportChoiceView(several)),
    };

    public IResult Show(string channel, HttpRequest request) => Find(channel) is { } open
        ? Render(open.School, open.Channel, forms.Said(LinkOf(open.Channel), request), StatusCodes.Status200OK, ReportDraft.Empty)
        : Page.NotFound();

    public async Task<IResult> ActAsync(string channel, HttpRequest request, CancellationToken cancellationToken)
    {
        if (Find(channel) is not { } open)
        {
            return Page.NotFound();
        }

        if (await PageForms.ReadUploadAsync(request, cancellationToken) is not { } form || forms.Read(LinkOf(open.Channel), form) is not { } shown)
        {
            return Render(open.School, open.Channel, Notice.NothingDone("Nothing was sent: the page had been open for too long. Please try again."), StatusCodes.Status400BadRequest, ReportDraft.Empty);
        }

        if (form[FormFields.Trap].ToString().Length > 0)
        {
            return forms.SeeOther(LinkOf(open.Channel), Notice.Done(Thanks));
        }

        var (post, problem) = await ReportReader.ReadAsync(form, open.School, cancellationToken);
        if (post is null || time.GetUtcNow() - shown.ShownAt < Quickest)
        {
            return Render(open.School, open.Channel, Notice.NothingDone($"Nothing was sent yet. {(post is null ? problem : "Please press the button again.")}"), StatusCodes.Status422UnprocessableEntity, ReportDraft.Of(form));
        }

        if (await cases.CountAsync(new CaseQuery { Channels = [open.Channel.Id], SeenFrom = time.GetUtcNow().AddHours(-1) }, cancellationToken) >= MostAnHour)
        {
            return Render(open.School, open.Channel, Notice.NothingDone("So many reports are coming in that this one was not taken. Please ring the school, or try again in an hour."), StatusCodes.Status429TooManyRequests, ReportDraft.Of(form));
        }

        // No pictures from strangers: what a school must not keep is easily pressed on it that way.
        await handedIn.TakeAsync(open.Channel, post with { Picture = null }, Visitor, "report page", form[FormFields.Nonce].ToString(), cancellationToken);
        return forms.SeeOther(LinkOf(open.Channel), Notice.Done(Thanks));
    }

    private IEnumerable<(School School, Channel Channel)> Open() =>
        schools.AllChannels.Where(pair => connectors.For(pair.Channel.Id) is IWatchedByHand { Watch.ReportForm: true });

    private (School School, Channel Channel)? Find(string channel) =>
        Open().Where(pair => pair.Channel.Id.Value == channel).Select(pair => ((School, Channel)?)pair).FirstOrDefault();

    private static string LinkOf(Channel channel) => $"report:{channel.Id}";

    private IResult Render(School school, Channel channel, Notice? notice, int status, ReportDraft draft) =>
        Page.Of<ReportPage>(new ReportPageView(school, channel, draft, forms.Nonce(LinkOf(channel), channel.Id.Value), notice), status);
}
