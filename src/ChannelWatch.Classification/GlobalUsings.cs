global using ChannelWatch.Core.Channels;
