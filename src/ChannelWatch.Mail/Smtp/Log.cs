namespace ChannelWatch.Mail.Smtp;

/// <summary>What this folder logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Proved the mail server {Host}:{Port}")]
    public static partial void SmtpServerProven(this ILogger logger, string host, int port);
}
