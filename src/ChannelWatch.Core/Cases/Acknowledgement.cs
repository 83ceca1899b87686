namespace ChannelWatch.Core.Cases;

/// <summary>The school's answer to a comment; stops the clock (DESIGN 1, R36, R37).</summary>
/// <param name="At">When it was answered.</param>
/// <param name="By">The person who pressed the button, or the machine when the school's own reply was seen on the platform.</param>
/// <param name="How">"replied on the platform", "marked as acknowledged", "replied from template thanks".</param>
public sealed record Acknowledgement(DateTimeOffset At, Actor By, string How);
