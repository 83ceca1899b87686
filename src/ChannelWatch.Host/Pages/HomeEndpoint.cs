using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Links;
using ChannelWatch.Host.Pages.Views;

namespace ChannelWatch.Host.Pages;

/// <summary>The first page. Hands out links in the demonstration only.</summary>
internal sealed class HomeEndpoint(PagesOptions options, SchoolDirectory schools, ReviewLinks links, TimeProvider time)
{
    public IResult Show() => Page.Of<HomePage>(new HomeView(options.Demo ? Demo() : null));

    private DemoLinks? Demo()
    {
        var now = time.GetUtcNow();
        return schools.Schools is [var school, ..]
            && school.Holding(Role.Moderator, now).FirstOrDefault() is { } moderator
            && school.Holding(Role.Headteacher, now).FirstOrDefault() is { } head
                ? new DemoLinks(
                    school,
                    moderator,
                    links.ToQueue(school.Id, moderator),
                    head,
                    links.ToQueue(school.Id, head),
                    links.ToDigest(school.Id, head, school.Today(now)))
                : null;
    }
}
