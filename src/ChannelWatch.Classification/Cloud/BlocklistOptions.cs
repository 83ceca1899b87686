using System.ComponentModel.DataAnnotations;

namespace ChannelWatch.Classification.Cloud;

/// <summary>A file of terms that is kept as a blocklist in the cloud.</summary>
public sealed class BlocklistOptions
{
    /// <summary>Letters, digits and . _ ~ -, at most 64.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>One term a line, at most 128 characters; lines that begin with # are left out.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>What a term of it is a sign of.</summary>
    public Category Category { get; set; } = Category.Abuse;
}
