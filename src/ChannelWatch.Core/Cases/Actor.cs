namespace ChannelWatch.Core.Cases;

/// <summary>Who decided: the machine or a named person, never ambiguous (DESIGN 1).</summary>
/// <param name="Email">The person's address; null for the machine.</param>
/// <param name="Name">The person's name, or "ChannelWatch".</param>
public sealed record Actor(string? Email, string Name)
{
    public static Actor Machine { get; } = new(null, "ChannelWatch");

    public bool IsMachine => Email is null;

    public static Actor Of(Person person) => new(person.Email, person.Name);
}
