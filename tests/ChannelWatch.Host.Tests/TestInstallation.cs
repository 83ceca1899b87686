namespace ChannelWatch.Host.Tests;

/// <summary>A configuration file and a data folder of one test, gone when it ends.</summary>
internal sealed class TestInstallation : IDisposable
{
    public const string Config = """
        {
          "ChannelWatch": {
            "PublicUrl": "https://channelwatch.larkfield.example",
            "Schools": [
              {
                "Id": "larkfield",
                "Name": "Larkfield Primary School",
                "People": [
                  { "Name": "Anil Shah", "Email": "anil@larkfield.example", "Roles": ["Moderator"] },
                  { "Name": "Mrs Hartley", "Email": "head@larkfield.example", "Roles": ["Headteacher"] },
                  { "Name": "Joan Price", "Email": "dsl@larkfield.example", "Roles": ["SafeguardingLead"] }
                ],
                "Channels": [
                  { "Id": "larkfield-wall", "Kind": "simulated", "Name": "Wall", "Settings": { "Script": "script.jsonl" } }
                ],
                "Replies": ["thanks"]
              }
            ]
          }
        }
        """;

    public TestInstallation(string config = Config, params string[] script)
    {
        Folder = Directory.CreateTempSubdirectory("channelwatch-host-").FullName;
        File.WriteAllText(ConfigFile, config);
        File.WriteAllLines(Path.Combine(Folder, "script.jsonl"), script);
    }

    public string Folder { get; }

    public string ConfigFile => Path.Combine(Folder, "school.json");

    public string Data => Path.Combine(Folder, "data");

    public Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.Async([.. arguments, "--config", ConfigFile, "--data", Data]);

    public static string Says(string id, string text, string author = "A Parent") =>
        System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["after"] = "00:00:00", ["do"] = "comment", ["id"] = id, ["author"] = author, ["text"] = text, ["post"] = "p1" });

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
