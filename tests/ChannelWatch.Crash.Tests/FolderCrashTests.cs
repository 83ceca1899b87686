using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace ChannelWatch.Crash.Tests;

/// <summary>Files handed in: killed while it takes them up, the program loses none of their comments and doubles none.</summary>
public sealed class FolderCrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 8;
    private const int Files = 40;
    private const int LinesInFile = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("channelwatch-crash-").FullName;

    private string Intake => Path.Combine(_folder, "data", "in");

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "school.json"), Configuration);
        Directory.CreateDirectory(Intake);
        for (var file = 0; file < Files; file++)
        {
            var lines = Enumerable.Range(0, LinesInFile).Select(line => $$"""{"id":"{{file}}-{{line}}","text":"What time is the book fair, number {{line}}?"}""");
            await File.WriteAllLinesAsync(Path.Combine(Intake, $"{file:00}.jsonl"), lines);
        }
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Killed_at_random_moments_it_takes_up_every_line_of_every_file_once()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var service = RunningService.Start(_folder);
            await Task.Delay(random.Next(2500, 6000));
            service.Kill();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done when killed: {Done()} of {Files}"));
        }

        await RunUntilDoneAsync();

        using var record = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "channelwatch.db")};Mode=ReadOnly");
        Assert.Equal(Files * LinesInFile, record.ExecuteScalar<int>("select count(distinct comment) from cases where state <> 'New'"));
        Assert.Equal(Files * LinesInFile, record.ExecuteScalar<int>("select count(*) from revisions"));
        Assert.Empty(Directory.GetFiles(Intake).Concat(Directory.GetFiles(Path.Combine(Intake, "taken"))).Concat(Directory.GetFiles(Path.Combine(Intake, "failed"))));
        Assert.Equal(0, (await RunningService.CommandAsync(_folder, "verify")).Exit);
    }

    private int Done() => Directory.Exists(Path.Combine(Intake, "done")) ? Directory.GetFiles(Path.Combine(Intake, "done")).Length : 0;

    private async Task RunUntilDoneAsync()
    {
        using var service = RunningService.Start(_folder);
        for (var tries = 0; tries < 120 && Done() < Files; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private const string Configuration = """
        {
          "ChannelWatch": {
            "PublicUrl": "http://127.0.0.1:8377",
            "Mail": { "Transport": "Pickup", "FromName": "ChannelWatch", "FromAddress": "channelwatch@larkfield.example" },
            "Schools": [{
              "Id": "larkfield", "Name": "Larkfield Primary School",
              "People": [
                { "Name": "Anil Shah", "Email": "anil@larkfield.example", "Roles": ["Moderator"] },
                { "Name": "Mrs Hartley", "Email": "head@larkfield.example", "Roles": ["Headteacher"] },
                { "Name": "Joan Price", "Email": "dsl@larkfield.example", "Roles": ["SafeguardingLead"] }
              ],
              "Channels": [{ "Id": "app", "Kind": "intake", "Name": "School app", "Settings": { "Folder": "in" } }]
            }]
          }
        }
        """;
}
