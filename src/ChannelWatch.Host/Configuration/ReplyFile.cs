using System.Text.Json;
using System.Text.Json.Serialization;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;

namespace ChannelWatch.Host.Configuration;

/// <summary>Reads the wording of answers; each school switches on the ones it wants by id.</summary>
internal static class ReplyFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static IReadOnlyList<ReplyTemplate> Read(string path)
    {
        try
        {
            var templates = JsonSerializer.Deserialize<List<ReplyTemplate>>(File.ReadAllBytes(path), Options) ?? [];
            var mistakes = templates.Where(template => template.Text.Trim().Length == 0).Select(template => $"{path}: the template \"{template.Id}\" has no text")
                .Concat(templates.GroupBy(template => template.Id).Where(group => group.Count() > 1).Select(group => $"{path}: the template id \"{group.Key}\" is given {group.Count()} times"))
                .ToList();
            return mistakes.Count == 0 ? templates : throw new ConfigurationException(mistakes);
        }
        catch (JsonException failure)
        {
            throw new ConfigurationException([$"{path}: cannot be read as a list of reply templates (Id, Title, Text, For): {failure.Message}"]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException([$"{path}: cannot be read: {failure.Message}"]);
        }
    }
}
