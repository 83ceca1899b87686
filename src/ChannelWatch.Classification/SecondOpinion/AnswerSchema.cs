namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>The form of the answer as a JSON schema, for services that hold a model to one.</summary>
internal static class AnswerSchema
{
    private static readonly string[] Required = ["decision", "categories", "reason", "proof"];
    private static readonly string[] Decisions = ["publish", "ask"];

    public static object Format() => new
    {
        type = "json_schema",
        json_schema = new
        {
            name = "moderation_opinion",
            strict = true,
            schema = new
            {
                type = "object",
                additionalProperties = false,
                required = Required,
                properties = new
                {
                    decision = new { type = "string", @enum = Decisions },
                    categories = new { type = "array", items = new { type = "string", @enum = Instructions.Allowed.Select(category => category.Name()) } },
                    reason = new { type = "string" },
                    proof = new { type = "string" },
                },
            },
        },
    };
}
