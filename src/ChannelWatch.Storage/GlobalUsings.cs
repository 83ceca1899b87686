global using ChannelWatch.Core.Cases;
global using ChannelWatch.Core.Channels;
global using ChannelWatch.Core.Schools;
global using ChannelWatch.Storage.Data;
global using ChannelWatch.Storage.Mapping;
