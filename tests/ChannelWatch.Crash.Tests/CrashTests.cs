using System.Globalization;
using ChannelWatch.TestSupport.StandIns;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace ChannelWatch.Crash.Tests;

/// <summary>
/// Promise 1 on the program itself: killed at random moments, it loses no comment, decision or owed effect, and sends no mail again
/// that it recorded as sent.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 30;

    private static readonly string[] Texts =
    [
        "Lovely assembly this morning, thank you all",
        "What time does the book fair open on Friday?",
        "Text me about the lift share on 07700 900 123",
        "you are all u s e l e s s 1d10ts, get lost you pathetic clowns",
        "My friend says her stepdad hits her every night and she is scared to go home",
        "I am very disappointed that the trip was cancelled again without any notice.",
        "WIN a free iPhone now, claim at http://prize-claim.example/win before midnight",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("channelwatch-crash-").FullName;
    private SmtpStandIn _mail = null!;
    private WordPressStandIn _site = null!;

    public async Task InitializeAsync()
    {
        _mail = SmtpStandIn.Start();
        _site = await WordPressStandIn.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "school.json"), Configuration());
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _mail.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Killed_at_thirty_random_moments_it_loses_nothing_and_repeats_no_recorded_mail()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        await KillOftenAsync(new Random(seed));

        await RunUntilSettledAsync();

        using var record = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "channelwatch.db")};Mode=ReadOnly");
        Assert.Equal(_site.Comments.Select(comment => comment.Id).Order(), record.Query<string>("select comment from cases").Select(Number).Order());
        Assert.Empty(record.Query<string>("select comment from cases where state = 'New'"));
        Assert.Empty(record.Query<string>("select key from effects where state <> 'Done' and state <> 'Dropped'"));
        Assert.All(record.Query<string>("select comment from cases where state = 'Hidden'"), comment => Assert.Equal("hold", _site.Find(comment)!.Status));
        AssertNoRecordedMailWasRepeated(record);
        Assert.Equal(0, (await RunningService.CommandAsync(_folder, "verify")).Exit);
    }

    private static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    private async Task KillOftenAsync(Random random)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            using var service = RunningService.Start(_folder);
            for (var burst = random.Next(1, 5); burst > 0; burst--)
            {
                _site.Add(Texts[random.Next(Texts.Length)]);
            }

            await Task.Delay(random.Next(300, 4500));
            service.Kill();
        }
    }

    private async Task RunUntilSettledAsync()
    {
        using var service = RunningService.Start(_folder);
        using var record = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "channelwatch.db")};Mode=ReadOnly");
        for (var tries = 0; tries < 240; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var cases = record.ExecuteScalar<int>("select count(*) from cases where state <> 'New'");
            var owed = record.ExecuteScalar<int>("select count(*) from effects where state = 'Owed'");
            var queueMails = record.ExecuteScalar<int>("select count(*) from effects where key like 'Queue:%'");
            if (cases == _site.Comments.Count && owed == 0 && queueMails > 0)
            {
                return;
            }
        }
    }

    /// <summary>Each try of a mail is counted in the record before it is made, so the server can never have got more than were counted.</summary>
    private void AssertNoRecordedMailWasRepeated(SqliteConnection record)
    {
        var received = _mail.Mails.GroupBy(mail => mail.MessageId).ToDictionary(group => group.Key, group => group.Count());
        var mails = record.Query<(string State, long Attempts)>("select state, attempts from effects where kind = 'Mail' or lane is null").ToList();
        var done = mails.Count(mail => mail.State == "Done");
        Assert.True(done > 0, "The script owes mails.");
        Assert.InRange(received.Count, done, done + mails.Count(mail => mail.State == "Dropped"));
        Assert.True(received.Values.Sum() <= mails.Sum(mail => mail.Attempts), "More mails arrived than were tried.");
        Assert.True(received.Values.Count(times => times > 1) <= mails.Count(mail => mail.Attempts > 1), "A mail recorded as sent was sent again.");
    }

    private string Configuration() => $$"""
        {
          "ChannelWatch": {
            "PublicUrl": "http://127.0.0.1:8377",
            "Mail": { "Transport": "Smtp", "FromName": "ChannelWatch", "FromAddress": "channelwatch@larkfield.example",
                      "Smtp": { "Host": "127.0.0.1", "Port": {{_mail.Port}}, "Security": "None" } },
            "Schools": [{
              "Id": "larkfield", "Name": "Larkfield Primary School", "TimeZone": "Europe/London",
              "People": [
                { "Name": "Anil Shah", "Email": "anil@larkfield.example", "Roles": ["Moderator"] },
                { "Name": "Mrs Hartley", "Email": "head@larkfield.example", "Roles": ["Headteacher"] },
                { "Name": "Joan Price", "Email": "dsl@larkfield.example", "Roles": ["SafeguardingLead"] }
              ],
              "Channels": [{
                "Id": "larkfield-website", "Kind": "wordpress", "Name": "School website", "PollEvery": "00:00:15",
                "Settings": { "Url": "{{_site.Url}}", "User": "{{WordPressStandIn.User}}", "ApplicationPassword": "{{WordPressStandIn.Password}}" }
              }]
            }]
          }
        }
        """;
}
