using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// <c>startup</c>: a published build as a whole process: time until <c>/health/ready</c> answers 200, and resident memory after a while with
/// five channels polled each minute. The yardstick is an empty .NET program's start on the same machine.
/// </summary>
internal static class StartupCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0 || !File.Exists(Path.Combine(args[0], "channelwatch.dll")))
        {
            await Console.Error.WriteLineAsync("startup PUBLISHED-FOLDER [MINUTES]   publish first: dotnet publish src/ChannelWatch.Host -c Release -o PUBLISHED-FOLDER");
            return 2;
        }

        var minutes = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 10;
        var folder = Directory.CreateTempSubdirectory("channelwatch-start-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "school.json"), Configuration(folder));
            Say($"dotnet --version alone: {await BareAsync():0.00} s.");
            for (var run = 0; run < 3; run++)
            {
                using var quick = Start(args[0], folder);
                Say($"Ready after {await ReadyAsync():0.00} s.");
                await StopAsync(quick);
            }

            using var service = Start(args[0], folder);
            await ReadyAsync();
            await Task.Delay(TimeSpan.FromMinutes(minutes));
            service.Refresh();
            Say($"Resident memory after {minutes:0.#} minutes with five channels polled each minute: {service.WorkingSet64 / 1e6:0} MB.");
            await StopAsync(service);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static Process Start(string published, string folder) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            Path.Combine(published, "channelwatch.dll"), "run", "--config", Path.Combine(folder, "school.json"), "--data", Path.Combine(folder, "data"), "--urls", "http://127.0.0.1:18377",
        },
        RedirectStandardOutput = true,
    })!;

    private static async Task<double> ReadyAsync()
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                if ((await client.GetAsync(new Uri("http://127.0.0.1:18377/health/ready"))).StatusCode == HttpStatusCode.OK)
                {
                    return watch.Elapsed.TotalSeconds;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("The service was not ready within a minute.");
    }

    private static async Task<double> BareAsync()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task StopAsync(Process process)
    {
        using var kill = Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
    }

    private static string Configuration(string folder)
    {
        var channels = string.Join(',', Enumerable.Range(1, 5).Select(number => FormattableString.Invariant(
            $$"""{ "Id": "channel-{{number}}", "Kind": "simulated", "Name": "Channel {{number}}", "PollEvery": "00:01:00", "Settings": { "Generate": "200" } }""")));
        return $$"""
            { "ChannelWatch": { "PublicUrl": "http://127.0.0.1:18377",
              "Mail": { "Transport": "Pickup", "FromName": "ChannelWatch", "FromAddress": "channelwatch@larkfield.example", "PickupDirectory": "{{Path.Combine(folder, "mail")}}" },
              "Schools": [ { "Id": "larkfield", "Name": "Larkfield Primary School", "TimeZone": "Europe/London",
                "People": [
                  { "Name": "Anil Shah", "Email": "anil@larkfield.example", "Roles": ["Moderator"] },
                  { "Name": "Mrs Hartley", "Email": "head@larkfield.example", "Roles": ["Headteacher"] },
                  { "Name": "Joan Price", "Email": "dsl@larkfield.example", "Roles": ["SafeguardingLead"] } ],
                "Channels": [{{channels}}] } ] } }
            """;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.GetCultureInfo("en-GB")));
}
