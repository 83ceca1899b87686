using System.Text.RegularExpressions;
using ChannelWatch.Core.Similarity;

namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>
/// Notices comments that speak to a machine. A parent does not write "ignore your instructions" under a school's post; whatever a model
/// then answers, such a comment is not taken off a person's list on its word.
/// </summary>
internal sealed partial class AddressesTheMachine(ITextFolder folder)
{
    public bool Shows(string text)
    {
        try
        {
            return Signs().IsMatch(folder.Fold(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|bypass)\W+(\w+\W+){0,3}(instructions?|prompts?|guidelines)\b|\b(ignore|disregard|forget)\W+(all\W+|everything\W+)?(the\W+|of\W+the\W+)?(above|previous|prior)\b|\b(system|developer)\W+(prompt|message)\b|\byou are (now )?(an? )?(ai|assistant|language model|chatbot)\b|\b(language model|chatgpt|llm)\b|""decision""\W{0,4}:|\bdata-[0-9a-f]{6,}|\bfence\W?(begin|end)\b|<\|?(im_start|im_end|system|user|assistant)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Signs();
}
