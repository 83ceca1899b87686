global using ChannelWatch.Core.ByHand;
global using ChannelWatch.Core.Cases;
global using ChannelWatch.Core.Channels;
global using ChannelWatch.Core.Classification;
global using ChannelWatch.Core.Schools;
