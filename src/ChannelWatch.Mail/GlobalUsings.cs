global using Microsoft.Extensions.Logging;
global using System.Globalization;
global using ChannelWatch.Core.Channels;
global using ChannelWatch.Core.Classification;
global using ChannelWatch.Core.Mailing;
global using ChannelWatch.Core.Outbox;
global using ChannelWatch.Core.Reporting;
global using ChannelWatch.Core.Schools;
