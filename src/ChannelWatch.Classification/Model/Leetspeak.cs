namespace ChannelWatch.Classification.Model;

/// <summary>Letters behind the digits and symbols that stand in for them.</summary>
internal static class Leetspeak
{
    public static char Undo(char character) => character switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => character,
    };
}
