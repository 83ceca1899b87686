namespace ChannelWatch.Connectors.Intake;

/// <summary>A validated intake channel.</summary>
internal sealed record IntakeOptions(IntakeTerms Terms, TimeSpan ActsWithin);
