using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Commands;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Wiring;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>
/// The product, wired as it runs, on platforms that throttle, tear pages, lose answers, reorder, repeat, forget and lie about the time, for a
/// week in steps of two hours.
/// </summary>
internal sealed partial class WeekOfTrouble : IAsyncDisposable
{
    public const string Fine = "What time does the book fair open on day";
    public const string Violation = "Text me about the lift share on 07700 900 123, offer";

    private static readonly TimeSpan Step = TimeSpan.FromHours(2);

    private static readonly StandInFault[] Faults =
    [
        StandInFault.Throttled("900"), StandInFault.Throttled(null), StandInFault.Down("60"), StandInFault.Down(null), StandInFault.TornJson, StandInFault.HtmlPage, StandInFault.HtmlError,
        StandInFault.Dropped, StandInFault.Json(200, "{}"), StandInFault.Body([0x1F, 0x8B, 0x08], "application/json"), StandInFault.Redirect("https://elsewhere.example/"),
    ];

    private readonly TestInstallation _files;
    private readonly CommandConsole _console;
    private readonly ProductSession _session;
    private readonly Random _random;
    private int _number;

    private WeekOfTrouble(TestInstallation files, CommandConsole console, ProductSession session, FixedClock clock, IReadOnlyList<BadPlatform> platforms, int seed)
    {
        (_files, _console, _session, Clock, Platforms) = (files, console, session, clock, platforms);
        _random = new Random(seed);
    }

    public FixedClock Clock { get; }

    public IReadOnlyList<BadPlatform> Platforms { get; }

    public School School => _session.School("larkfield");

    public static async Task<WeekOfTrouble> BeginAsync(FixedClock clock, IReadOnlyList<BadPlatform> platforms, int seed)
    {
        var files = new TestInstallation(Config(platforms));
        var console = new CommandConsole(Stream.Null, Stream.Null, TextWriter.Null, colour: false, new Hashtable()) { Clock = clock };
        var session = await ProductSession.OpenAsync(new InstallationRequest([files.ConfigFile], files.Data, null), console, mustExist: false, CancellationToken.None);
        return new WeekOfTrouble(files, console, session, clock, platforms, seed);
    }

    public T Get<T>()
        where T : notnull => _session.Get<T>();

    public async Task LiveThroughAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            Trouble(passed);
            await PassAsync();
        }

        foreach (var platform in Platforms)
        {
            platform.SignIn(works: true);
            platform.BeUntidy(false);
        }
    }

    /// <summary>Quiet days, until back-off is over and everything owed is done.</summary>
    public async Task RecoverAsync()
    {
        for (var step = 0; step < 40; step++)
        {
            await PassAsync();
        }
    }

    /// <summary>Subjects of the mails in the pickup folder.</summary>
    public async Task<IReadOnlyList<string>> SubjectsAsync()
    {
        var mails = Directory.GetFiles(Path.Combine(_files.Data, "mail"), "*.eml", SearchOption.AllDirectories);
        var subjects = (await Task.WhenAll(mails.Select(path => File.ReadAllTextAsync(path)))).Select(mail => Subject().Match(mail).Groups[1].Value);
        return [.. subjects.Select(subject => EncodedWord().Replace(subject, word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value))))];
    }

    public async Task<IReadOnlyList<Case>> CasesAsync(BadPlatform platform) =>
        await Get<ICaseStore>().FindAsync(new CaseQuery { Channels = [new ChannelId(platform.Kind)], Limit = 10_000 }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        foreach (var platform in Platforms)
        {
            await platform.DisposeAsync();
        }

        _console.Dispose();
        _files.Dispose();
    }

    private void Trouble(TimeSpan passed)
    {
        foreach (var platform in Platforms)
        {
            // Signed out from the third day's morning to the fourth's; throttled hard all Friday.
            platform.SignIn(works: passed.TotalHours is < 50 or > 74);
            platform.BeUntidy(_random.Next(2) == 0);
            Write(platform);
            if (_random.Next(100) < (passed.Days == 4 ? 60 : 15))
            {
                platform.FailNext([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Faults[_random.Next(Faults.Length)])]);
            }

            if (platform.LosesAnswers && _random.Next(100) < 15)
            {
                platform.LoseAnswers(1);
            }

            if (platform.Written.Count > 5 && _random.Next(100) < 5)
            {
                platform.Vanish(platform.Written.Keys.ElementAt(_random.Next(platform.Written.Count)));
            }
        }
    }

    private void Write(BadPlatform platform)
    {
        for (var burst = _random.Next(100) switch { < 70 => 0, < 95 => 1, _ => 12 }; burst > 0; burst--)
        {
            var skew = _random.Next(10) == 0 ? TimeSpan.FromMinutes(_random.Next(-90, 90)) : TimeSpan.Zero;
            platform.Write($"{(_random.Next(4) == 0 ? Violation : Fine)} {++_number}?", Clock.GetUtcNow() + skew);
        }
    }

    /// <summary>What the service's jobs do in one step.</summary>
    private async Task PassAsync()
    {
        Clock.Advance(Step);
        foreach (var channel in School.Channels)
        {
            await Get<ChannelPoller>().PollAsync(channel.Id, force: false, CancellationToken.None);
        }

        await AnswerOneAsync();
        await Get<TokenRound>().RunAsync(everyChannel: false, CancellationToken.None);
        await Get<ClockRound>().RunAsync(CancellationToken.None);
        var dispatcher = Get<OutboxDispatcher>();
        while (await dispatcher.DispatchAsync(OutboxLane.Platform, CancellationToken.None) + await dispatcher.DispatchAsync(OutboxLane.Mail, CancellationToken.None) > 0)
        {
            // Effects can owe further effects.
        }
    }

    /// <summary>Now and then a moderator answers one with the school's template.</summary>
    private async Task AnswerOneAsync()
    {
        if (_random.Next(4) != 0)
        {
            return;
        }

        var open = await Get<ICaseStore>().FindAsync(new CaseQuery { States = [CaseState.Published], Limit = 10_000 }, CancellationToken.None);
        if (open.FirstOrDefault(@case => @case.Acknowledged is null && !@case.Author.IsSchool) is { } @case)
        {
            await Get<CaseDesk>().DecideAsync(new DecisionRequest(School, School.People[0], @case.Id, DecisionAction.Reply, "", "thanks", @case.Version), CancellationToken.None);
        }
    }

    [GeneratedRegex(@"(?m)^Subject: (.*(?:\r?\n .*)*)")]
    private static partial Regex Subject();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    private static string Config(IReadOnlyList<BadPlatform> platforms) => JsonSerializer.Serialize(new
    {
        ChannelWatch = new
        {
            PublicUrl = "https://channelwatch.larkfield.example",
            Schools = new[]
            {
                new
                {
                    Id = "larkfield",
                    Name = "Larkfield Primary School",
                    People = new[]
                    {
                        new { Name = "Anil Shah", Email = "anil@larkfield.example", Roles = new[] { "Moderator" } },
                        new { Name = "Mrs Hartley", Email = "head@larkfield.example", Roles = new[] { "Headteacher" } },
                        new { Name = "Joan Price", Email = "dsl@larkfield.example", Roles = new[] { "SafeguardingLead" } },
                    },
                    Channels = platforms.Select(platform => new { Id = platform.Kind, platform.Kind, Name = platform.Kind, platform.Settings }).ToArray(),
                    Replies = new[] { "thanks" },
                },
            },
        },
    });
}
