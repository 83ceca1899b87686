using System.Security.Cryptography;
using System.Text;

namespace ChannelWatch.Core.Opinions;

/// <summary>
/// Names a question so that only the very same one, put to the same source about a comment judged by the same rules, model and policy, has the
/// same name. A digest: the words cannot be read back from it.
/// </summary>
internal static class OpinionKey
{
    /// <summary>Null where an answer may not stand for another comment: pictures are known by their address only.</summary>
    public static string? Of(IOutsideOpinion source, WantedOpinion wanted, OpinionQuestion question)
    {
        if (question.Pictures.Count > 0)
        {
            return null;
        }

        // Lengths divide the parts, so that no text can pass for two. The original words count too: what was covered may differ.
        string[] parts =
        [
            source.Name, source.Version, wanted.Case.Verdict?.JudgedBy ?? "", wanted.Case.Latest.Text, question.Text, question.Kind.ToString(),
            question.ParentText ?? "", question.PostText ?? "", string.Join(',', question.Suspected.Order()),
        ];
        var whole = string.Concat(parts.Select(part => FormattableString.Invariant($"{part.Length}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(whole)));
    }
}
