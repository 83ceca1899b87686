using Xunit;

namespace ChannelWatch.TestSupport;

/// <summary>
/// Tests that need a real server ask here. <c>.ci/run</c> starts the servers and names them in environment variables; where a variable is
/// absent the test is skipped with the reason, unless CHANNELWATCH_REQUIRE_SERVERS=1, under which an absent server is a failure.
/// </summary>
public static class RealServer
{
    /// <summary>Base address of a real WordPress: CHANNELWATCH_TEST_WORDPRESS, with _USER and _PASSWORD beside it.</summary>
    public static string WordPress => Require("CHANNELWATCH_TEST_WORDPRESS", "a WordPress site (tests/servers/wordpress.sh)");

    /// <summary>Connection string of a real Redis: CHANNELWATCH_TEST_REDIS.</summary>
    public static string Redis => Require("CHANNELWATCH_TEST_REDIS", "a Redis server (tests/servers/redis.sh)");

    /// <summary>The value of the environment variable, or a skip with the reason.</summary>
    public static string Require(string variable, string what) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : Absent<string>($"{variable} names {what}; it is not set");

    /// <summary>The path of the first of these programs that is installed, or a skip with the reason.</summary>
    public static string Program(string what, params string[] paths) => paths.FirstOrDefault(File.Exists) ?? Absent<string>($"{what} is not installed ({string.Join(", ", paths)})");

    private static T Absent<T>(string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable("CHANNELWATCH_REQUIRE_SERVERS") == "1", $"A server is required here: {reason}.");
        Skip.If(true, reason);
        throw new InvalidOperationException("Unreachable: Skip.If throws.");
    }
}
