namespace ChannelWatch.Core.Watching;

/// <summary>One look of a person at a channel no program can read (R1, R10).</summary>
/// <param name="School">Whose.</param>
/// <param name="Channel">Which channel.</param>
/// <param name="At">When the button was pressed.</param>
/// <param name="By">Who looked.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Note">In the person's words; may be empty.</param>
public sealed record ChannelCheck(SchoolId School, ChannelId Channel, DateTimeOffset At, Actor By, CheckOutcome Outcome, string Note = "");
