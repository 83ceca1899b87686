namespace ChannelWatch.Host.Intake;

/// <summary>One comment handed in is not as the schema asks; the message is for whoever writes the other system and quotes no words of it.</summary>
internal sealed class IntakeFaultException(string message) : Exception(message);
