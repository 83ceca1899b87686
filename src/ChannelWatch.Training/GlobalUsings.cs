global using ChannelWatch.Classification.Model;
global using ChannelWatch.Core.Channels;
global using ChannelWatch.Core.Classification;
